/** Vectors of texts made in this process, by a model whose files lie on this machine: nothing is sent anywhere. */
package org.interviewkit.embedding;
