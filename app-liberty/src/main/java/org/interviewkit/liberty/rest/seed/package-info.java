/** The paths of the two interview servers this product unites, over the same use cases, with the field names they print. */
package org.interviewkit.liberty.rest.seed;
