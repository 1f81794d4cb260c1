package org.interviewkit.application;

import org.interviewkit.port.Jobs;
import org.interviewkit.port.Mail;

/**
 * What replies to visitors go out by.
 *
 * @param jobs remembers what is to be delivered
 * @param mail sends e-mail, or says that it cannot
 */
public record Outbox(Jobs jobs, Mail mail) {}
