/** Documents in a bucket, at Amazon or at any server that speaks S3. */
package org.interviewkit.storage.s3;
