/** Big libraries of vendors that lie in a folder beside the application: no part of it, not scanned when it starts, not opened before they are needed. */
package org.interviewkit.library;
