/** E-mail over SMTP, as {@code Mail}: by Eclipse Angus, of which only the sending part is here. Letters are written out here: nothing has to be found at run time to do it. */
package org.interviewkit.mail;
