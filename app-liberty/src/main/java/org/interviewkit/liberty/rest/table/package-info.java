/** Tables to take away, as comma-separated values or as Parquet: written row by row, so that their length costs no memory. */
package org.interviewkit.liberty.rest.table;
