package org.interviewkit.persistence;

final class ThreadsOnH2Test extends EmptyH2 implements ThreadsOnDatabase {}
