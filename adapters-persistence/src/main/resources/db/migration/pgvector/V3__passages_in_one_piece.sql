-- Searches go through thousands of rows for their words and their vectors. Both stay in the row, where PostgreSQL would keep the vector in a table of its own and look there for
-- each row anew. Longer vectors than a page holds are still kept there. Holds for rows that are written from now on.
alter table passage set (toast_tuple_target = 8160);
