/**
 * Planner, analyst, evaluator, classifier and answerer that ask a language model, whichever it is: tasks, shapes of answers, and the check that an answer has its shape. The
 * instructions are resources of this package, each with its version in the name.
 */
package org.interviewkit.reasoning;
