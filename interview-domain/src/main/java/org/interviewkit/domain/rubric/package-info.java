/** What is looked for in an interview, agreed before the first one is held. */
package org.interviewkit.domain.rubric;
