package linetwin.link.foreign.payload;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import linetwin.model.telemetry.limit.Limits;

/** Payloads that are packed by gzip (RFC 1952), which their first two bytes tell: no JSON and no text begins like that. */
final class Gzip {
    private Gzip() {}

    private static boolean isPacked(byte[] payload) {
        return payload.length > 2 && payload[0] == 0x1f && payload[1] == (byte) 0x8b;
    }

    /** The payload as it was before it was packed, if it was; no more of it is unpacked than a payload may be long. */
    static byte[] unpacked(byte[] payload) throws ForeignFormatException {
        if (!isPacked(payload)) {
            return payload;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(payload))) {
            byte[] plain = in.readNBytes(Limits.PAYLOAD_BYTES);
            if (in.read() >= 0) {
                throw new ForeignFormatException(
                        "has more than " + Limits.PAYLOAD_BYTES + " bytes when it is unpacked");
            }
            return plain;
        } catch (EOFException e) {
            throw new ForeignFormatException("begins like gzip, but ends too early");
        } catch (IOException e) {
            throw new ForeignFormatException("begins like gzip, but can't be unpacked: " + e.getMessage());
        }
    }
}
