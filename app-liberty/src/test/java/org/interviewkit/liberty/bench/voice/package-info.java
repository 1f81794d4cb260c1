/** What drives spoken interviews through a server and measures it: candidates on one side, a Realtime service on the other. One thread for each side, as little work as can be. */
package org.interviewkit.liberty.bench.voice;
