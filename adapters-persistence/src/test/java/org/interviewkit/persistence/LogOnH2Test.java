package org.interviewkit.persistence;

final class LogOnH2Test extends EmptyH2 implements LogOnDatabase {}
