package org.interviewkit.liberty.rest.violations;

/** Wrong: a layer in a name. */
record InterviewDto(String id) {}
