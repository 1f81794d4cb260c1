package org.interviewkit.domain.egg.violations;

import java.util.List;
import org.interviewkit.domain.hen.violations.Hen;

/** Wrong: the other half of the circle. */
public record Egg(List<Hen> from) {}
