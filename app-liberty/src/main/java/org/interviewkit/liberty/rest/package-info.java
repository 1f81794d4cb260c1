/** The REST interface: resources, what they take and answer, JSON, problems, files. See {@code docs/rest.md}. */
package org.interviewkit.liberty.rest;
