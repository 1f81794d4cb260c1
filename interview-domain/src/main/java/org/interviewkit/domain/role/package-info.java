/** What one hires for: the job description, what is looked for, and what to ask. */
package org.interviewkit.domain.role;
