package org.interviewkit.port.violations;

import org.interviewkit.application.Interviewing;

/** Wrong: a port that knows a use case, has eight methods and no contract. */
interface Horoscopes {

  Interviewing aries();

  Interviewing taurus();

  Interviewing gemini();

  Interviewing cancer();

  Interviewing leo();

  Interviewing virgo();

  Interviewing libra();

  Interviewing scorpio();
}
