/** What is known in an interview: the job description, the CV and what was said, as sources a question about it can be answered from. */
package org.interviewkit.domain.knowledge;
