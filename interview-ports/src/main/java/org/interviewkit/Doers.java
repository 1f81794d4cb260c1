package org.interviewkit;

import org.interviewkit.application.Application;
import org.interviewkit.application.Asking;
import org.interviewkit.local.assisting.LexicalPassages;
import org.interviewkit.local.assisting.LexicalRetriever;
import org.interviewkit.local.assisting.LocalAnswerer;
import org.interviewkit.local.assisting.LocalClassifier;
import org.interviewkit.local.assisting.LocalExaminer;
import org.interviewkit.local.judging.LocalAdviser;
import org.interviewkit.local.judging.LocalAnalyst;
import org.interviewkit.local.judging.LocalEvaluator;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.planning.LocalPlanner;
import org.interviewkit.port.Adviser;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Announcer;
import org.interviewkit.port.Answerer;
import org.interviewkit.port.Classifier;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.Evaluator;
import org.interviewkit.port.Passages;
import org.interviewkit.port.Planner;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Retriever;
import org.interviewkit.port.TextExtractor;
import org.interviewkit.reasoning.ReasonedAdviser;
import org.interviewkit.reasoning.ReasonedAnalyst;
import org.interviewkit.reasoning.ReasonedAnswerer;
import org.interviewkit.reasoning.ReasonedClassifier;
import org.interviewkit.reasoning.ReasonedEvaluator;
import org.interviewkit.reasoning.ReasonedExaminer;
import org.interviewkit.reasoning.ReasonedPlanner;

/** What judges, answers and finds: by rules, or by a language model. Not safe for use by many threads. */
final class Doers {

  Planner planner = new LocalPlanner();
  Analyst analyst = new LocalAnalyst();
  Evaluator evaluator = new LocalEvaluator();
  Classifier classifier = new LocalClassifier();
  Answerer answerer = new LocalAnswerer();
  Answerer examiner = new LocalExaminer();
  Adviser adviser = new LocalAdviser();
  Passages passages = new LexicalPassages();
  Retriever retriever = new LexicalRetriever();
  Asking.Rules reading = Asking.Rules.DEFAULT;

  /** What the core thinks with, together with what it speaks, reads and tells with. */
  Application.Minds minds(Conversations conversations, TextExtractor extractor, Announcer announcer) {
    return new Application.Minds(planner, conversations, analyst, evaluator, extractor, announcer, new Application.Reading(retriever, examiner, adviser, reading));
  }

  void take(Reasoner model) {
    planner = new ReasonedPlanner(model, new LocalPlanner(), sentence -> PrivateMatter.askedBy(sentence).isPresent());
    analyst = new ReasonedAnalyst(model);
    evaluator = new ReasonedEvaluator(model);
    classifier = new ReasonedClassifier(model, new LocalClassifier());
    answerer = new ReasonedAnswerer(model);
    examiner = new ReasonedExaminer(model);
    adviser = new ReasonedAdviser(model, sentence -> PrivateMatter.askedBy(sentence).isPresent());
  }
}
