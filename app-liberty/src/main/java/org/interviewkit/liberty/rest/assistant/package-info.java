/** The website assistant's side of the interface: what visitors call, and what the team sees. Paths and fields are those of the assistant this one replaces. */
package org.interviewkit.liberty.rest.assistant;
