/**
 * The deployment on Open Liberty. {@code assembly} reads the configuration and puts the system together, {@code access} knows who is calling, {@code rest} and {@code live} are
 * the two edges, {@code health} answers the operator.
 */
package org.interviewkit.liberty;
