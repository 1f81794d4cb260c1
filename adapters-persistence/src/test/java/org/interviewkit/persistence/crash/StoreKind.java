package org.interviewkit.persistence.crash;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.persistence.file.FileStore;
import org.interviewkit.port.Transcripts;

/** The stores that must survive the death of their process. */
enum StoreKind {
  H2 {
    @Override
    Open open(Path directory) {
      JdbcConnectionPool pool =
          JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("interviews") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
      JpaStore store = JpaStore.open(pool);
      return new Open(
          store.transcripts(),
          () -> {
            store.close();
            pool.dispose();
          });
    }
  },
  FILE {
    @Override
    Open open(Path directory) {
      FileStore store = FileStore.open(directory);
      return new Open(store.transcripts(), store::close);
    }
  };

  abstract Open open(Path directory);

  /** An open store. */
  record Open(Transcripts transcripts, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }
}
