/** Events as signed HTTP requests, in the form of the Standard Webhooks specification. */
package org.interviewkit.webhook;
