/** The website assistant without a model: rules that say what they did. */
package org.interviewkit.local.assisting;
