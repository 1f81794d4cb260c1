/** Who may do what: accounts and passwords, tokens, candidates' links, tickets for the live socket, and the doors every request goes through. */
package org.interviewkit.liberty.access;
