package cn.yunshequ.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk on which only so many bytes can still be written, as a full one says it. */
final class SmallDisk {
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

  void leave(long bytes) {
    left.set(bytes);
  }

  void clear() {
    left.set(Long.MAX_VALUE);
  }

  Directory open(Path folder) throws IOException {
    return new FilterDirectory(FSDirectory.open(folder)) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        take(1);
        return new Output(super.createOutput(name, context));
      }

      @Override
      public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
          throws IOException {
        take(1);
        return new Output(super.createTempOutput(prefix, suffix, context));
      }
    };
  }

  private void take(long bytes) throws IOException {
    if (left.get() != Long.MAX_VALUE && left.addAndGet(-bytes) < 0) {
      throw new IOException("No space left on device");
    }
  }

  private final class Output extends FilterIndexOutput {
    Output(IndexOutput out) {
      super("small", out.getName(), out);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      take(1);
      super.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      take(length);
      super.writeBytes(bytes, offset, length);
    }
  }
}
