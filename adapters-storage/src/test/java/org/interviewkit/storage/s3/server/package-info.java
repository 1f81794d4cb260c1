/** An S3 server of the tests' own. */
package org.interviewkit.storage.s3.server;
