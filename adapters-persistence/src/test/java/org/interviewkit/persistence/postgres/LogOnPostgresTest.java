package org.interviewkit.persistence.postgres;

import org.interviewkit.persistence.LogOnDatabase;

final class LogOnPostgresTest extends EmptyPostgres implements LogOnDatabase {}
