package linetwin.link.foreign.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.limit.Limits;
import org.jspecify.annotations.Nullable;

/** A message of a foreign line, read once for all rules that read it in the same way. Used by one thread. */
public final class ForeignMessage {
    private final byte[] payload;
    private final LookUps lookUps = new LookUps();
    private final Map<PayloadForm, JsonNode> read = new HashMap<>();
    private byte @Nullable [] unpacked;

    public ForeignMessage(byte[] payload) {
        this.payload = payload;
    }

    /**
     * The records in it.
     *
     * @param names what the names in braces stand for in its topic
     * @param selection where they are; without it, what is read is one record, or its form says that it is several
     */
    public List<ForeignRecord> records(PayloadForm form, Optional<RecordSelection> selection, Map<String, String> names)
            throws ForeignFormatException {
        JsonNode root = root(form);
        ForeignRecord whole = new ForeignRecord(root, root, names, lookUps);
        if (selection.isEmpty() && !form.isOfRecords()) {
            return List.of(whole);
        }
        return selection.orElseGet(() -> RecordSelection.parse("", false)).select(whole);
    }

    private JsonNode root(PayloadForm form) throws ForeignFormatException {
        JsonNode known = read.get(form);
        if (known != null) {
            return known;
        }
        JsonNode root = form.read(bytes());
        read.put(form, root);
        return root;
    }

    private byte[] bytes() throws ForeignFormatException {
        byte[] bytes = unpacked;
        if (bytes == null) {
            if (payload.length > Limits.PAYLOAD_BYTES) {
                throw new ForeignFormatException(
                        "has " + payload.length + " bytes; must be at most " + Limits.PAYLOAD_BYTES);
            }
            bytes = Gzip.unpacked(payload);
            unpacked = bytes;
        }
        return bytes;
    }
}
