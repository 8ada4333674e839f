package linetwin.ui.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The characters that a WOFF font can draw: its cmap table in format 4 or 12 (W3C WOFF 1.0; OpenType 1.9, cmap). */
final class WoffCharacters {
    private static final int CMAP = 0x636D6170;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private final Set<Integer> characters = new HashSet<>();

    private WoffCharacters() {}

    static Set<Integer> of(String resource) {
        WoffCharacters font = new WoffCharacters();
        ByteBuffer cmap = cmapOf(read(resource));
        int tables = cmap.getShort(2);
        for (int i = 0; i < tables; i++) {
            font.addTable(cmap, cmap.getInt(4 + 8 * i + 4));
        }
        return font.characters;
    }

    private static ByteBuffer read(String resource) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(resource))) {
            return ByteBuffer.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer cmapOf(ByteBuffer woff) {
        int tables = woff.getShort(12);
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            if (woff.getInt(entry) == CMAP) {
                byte[] packed = new byte[woff.getInt(entry + 8)];
                woff.get(woff.getInt(entry + 4), packed);
                return ByteBuffer.wrap(packed.length == woff.getInt(entry + 12) ? packed : inflate(packed));
            }
        }
        throw new IllegalArgumentException("no cmap table");
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            while (!inflater.finished()) {
                bytes.write(buffer, 0, inflater.inflate(buffer));
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException(e);
        }
        return bytes.toByteArray();
    }

    private void addTable(ByteBuffer cmap, int at) {
        int format = cmap.getShort(at);
        if (format == 4) {
            int segments = Short.toUnsignedInt(cmap.getShort(at + 6)) / 2;
            for (int i = 0; i < segments; i++) {
                int end = Short.toUnsignedInt(cmap.getShort(at + 14 + 2 * i));
                int start = Short.toUnsignedInt(cmap.getShort(at + 16 + 2 * segments + 2 * i));
                add(start, end);
            }
        } else if (format == 12) {
            int groups = cmap.getInt(at + 12);
            for (int i = 0; i < groups; i++) {
                add(cmap.getInt(at + 16 + 12 * i), cmap.getInt(at + 20 + 12 * i));
            }
        }
    }

    private void add(int first, int last) {
        for (int c = first; c <= last; c++) {
            characters.add(c);
        }
    }
}
