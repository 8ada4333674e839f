package linetwin.store.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.telemetry.json.TelemetryFormatException;
import linetwin.model.telemetry.limit.Limits;

/** Messages of the contract as bytes: topic and payload of each, compressed. */
final class MessageBytes {
    private static final JsonCodec CODEC = new JsonCodec();

    private MessageBytes() {}

    static byte[] bytes(List<? extends Message> messages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(messages.size());
            for (Message message : messages) {
                byte[] payload = CODEC.encode(message);
                out.writeUTF(message.topic().toString());
                out.writeInt(payload.length);
                out.write(payload);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("messages can't be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws IllegalArgumentException if the bytes are no such messages
     */
    static List<Message> messages(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int count = in.readInt();
            if (count < 0 || count > 2 * Limits.ELEMENTS) {
                throw new IllegalArgumentException("it has " + count + " messages");
            }
            List<Message> messages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Topic topic = Topic.parse(in.readUTF());
                int length = in.readInt();
                if (length < 0 || length > Limits.PAYLOAD_BYTES) {
                    throw new IllegalArgumentException("a message has " + length + " bytes");
                }
                messages.add(CODEC.decode(topic, in.readNBytes(length)));
            }
            return messages;
        } catch (IOException | TelemetryFormatException e) {
            throw new IllegalArgumentException("its messages can't be read: " + e.getMessage(), e);
        }
    }
}
