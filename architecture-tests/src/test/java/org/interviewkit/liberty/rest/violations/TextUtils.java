package org.interviewkit.liberty.rest.violations;

/** Wrong: a drawer for text. */
final class TextUtils {}
