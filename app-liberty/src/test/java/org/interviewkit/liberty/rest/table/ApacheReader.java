package org.interviewkit.liberty.rest.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Reads Parquet files as Apache's library does. Only gzip is the JDK's: the library would take Hadoop's. */
final class ApacheReader {

  private ApacheReader() {}

  static ParquetMetadata metadata(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFooter();
    }
  }

  /** The rows by the names of their columns, without values that are missing. */
  static List<Map<String, Object>> rows(Path file) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ParquetFileReader reader = open(file)) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
      for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
        RecordReader<Group> records = columns.getRecordReader(group, new GroupRecordConverter(schema));
        for (long i = 0; i < group.getRowCount(); i++) {
          rows.add(row(records.read(), schema));
        }
      }
    }
    return rows;
  }

  private static Map<String, Object> row(Group record, MessageType schema) {
    Map<String, Object> row = new TreeMap<>();
    for (int field = 0; field < schema.getFieldCount(); field++) {
      if (record.getFieldRepetitionCount(field) == 1) {
        PrimitiveTypeName type = schema.getType(field).asPrimitiveType().getPrimitiveTypeName();
        row.put(
            schema.getFieldName(field),
            switch (type) {
              case INT64 -> record.getLong(field, 0);
              case BOOLEAN -> record.getBoolean(field, 0);
              case BINARY -> record.getString(field, 0);
              default -> throw new AssertionError(type);
            });
      }
    }
    return row;
  }

  private static ParquetFileReader open(Path file) throws IOException {
    return ParquetFileReader.open(new LocalInputFile(file), ParquetReadOptions.builder(new PlainParquetConfiguration()).withCodecFactory(new Gzip()).build());
  }

  private static final class Gzip implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("nothing is written here");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      if (codec != CompressionCodecName.GZIP) {
        throw new AssertionError(codec);
      }
      return this;
    }

    @Override
    public BytesInput decompress(BytesInput bytes, int rawSize) throws IOException {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        byte[] raw = in.readAllBytes();
        if (raw.length != rawSize) {
          throw new AssertionError(raw.length + " bytes where " + rawSize + " were promised");
        }
        return BytesInput.from(raw);
      }
    }

    @Override
    public void decompress(ByteBuffer input, int packedSize, ByteBuffer output, int rawSize) {
      throw new UnsupportedOperationException("no buffers here");
    }

    @Override
    public void release() {
      // holds nothing
    }
  }
}
