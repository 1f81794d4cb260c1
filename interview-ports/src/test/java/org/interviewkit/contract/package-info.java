/**
 * What every adapter of a port must do, as JUnit interfaces: an adapter's test implements the contract of its port and hands it a fresh instance. Beside them the
 * fixtures that name situations.
 */
package org.interviewkit.contract;
