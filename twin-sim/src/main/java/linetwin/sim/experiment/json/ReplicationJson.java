package linetwin.sim.experiment.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;

/**
 * Jobs and results of replications as bytes of JSON, the same bytes for equal values. A runner on another machine needs nothing
 * else; both sides must be the same version of the program.
 */
public final class ReplicationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReplicationJson() {}

    public static byte[] write(ReplicationJob job) {
        return bytes(job);
    }

    public static byte[] write(ReplicationResult result) {
        return bytes(result);
    }

    public static ReplicationJob readJob(byte[] json) {
        return value(json, ReplicationJob.class);
    }

    public static ReplicationResult readResult(byte[] json) {
        return value(json, ReplicationResult.class);
    }

    private static byte[] bytes(Record value) {
        try {
            return MAPPER.writeValueAsBytes(RecordWriter.write(value, value.getClass()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends Record> T value(byte[] json, Class<T> type) {
        try {
            return type.cast(RecordReader.read(MAPPER.readTree(json), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
