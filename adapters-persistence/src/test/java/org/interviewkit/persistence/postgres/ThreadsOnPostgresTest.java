package org.interviewkit.persistence.postgres;

import org.interviewkit.persistence.ThreadsOnDatabase;

final class ThreadsOnPostgresTest extends EmptyPostgres implements ThreadsOnDatabase {}
