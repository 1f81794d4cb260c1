/** One adapter for every port that needs nothing but Java: the defaults of an embedded system, and what tests use instead of mocks. */
package org.interviewkit.local;
