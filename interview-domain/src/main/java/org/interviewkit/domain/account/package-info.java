/** People of the hiring team who sign in. */
package org.interviewkit.domain.account;
