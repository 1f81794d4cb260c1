/** Answers whether the server lives, has started and is ready. */
package org.interviewkit.liberty.health;
