package org.interviewkit.persistence;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;

/** Takes jobs of one kind alone, past those that another process is taking at the moment; in words that both databases know. */
final class OneKind extends DefaultJdbcCustomization {

  private final String kind;

  OneKind(String kind) {
    super(false);
    this.kind = kind;
  }

  @Override
  public boolean supportsGenericLockAndFetch() {
    return true;
  }

  @Override
  public String createGenericSelectForUpdateQuery(String table, int limit, String condition, boolean byPriority) {
    return "select * from "
        + table
        + " where picked = ? and execution_time <= ? and task_name = '"
        + kind.replace("'", "''")
        + "' "
        + condition
        + " order by execution_time, task_instance"
        + getQueryLimitPart(limit)
        + "for update skip locked";
  }

  @Override
  public String getName() {
    return "one kind";
  }
}
