package org.interviewkit.liberty.util.violations;

/** Wrong: lives in a drawer. */
final class Odds {}
