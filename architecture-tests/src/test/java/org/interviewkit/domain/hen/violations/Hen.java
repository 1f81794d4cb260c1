package org.interviewkit.domain.hen.violations;

import java.util.List;
import org.interviewkit.domain.egg.violations.Egg;

/** Wrong: a concept that needs a concept that needs it. */
public record Hen(List<Egg> laid) {}
