/** The gold set, asked in the ways a deployment can find passages by what they mean. */
package org.interviewkit.liberty.gold;
