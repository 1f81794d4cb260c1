/** The website assistant: what it may say, when it hands over, and what it takes down. */
package org.interviewkit.domain.assistant;
