/** The interview itself: its course from being scheduled to being decided, the plan it follows and the notice the candidate agreed to. */
package org.interviewkit.domain.interview;
