package linetwin.model.telemetry.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The golden files: payloads byte for byte as they are published. */
final class Golden {
    private Golden() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream(name + ".json")) {
            return Objects.requireNonNull(in, "no golden file " + name + ".json")
                    .readAllBytes();
        }
    }
}
