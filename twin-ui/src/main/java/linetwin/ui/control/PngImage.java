package linetwin.ui.control;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** A picture as a PNG file (ISO/IEC 15948), without the Swing part of JavaFX. */
public final class PngImage {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngImage() {}

    /** The bytes of the file, eight bits a channel, without transparency. */
    public static byte[] bytesOf(Image image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(SIGNATURE);
        chunk(png, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
        chunk(png, "IDAT", pixels(image));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0}); // 8 bits a channel, RGB
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PixelReader reader = image.getPixelReader();
        ByteBuffer row =
                ByteBuffer.allocate(1 + 3 * (int) image.getWidth()); // it compresses a single byte as slowly as a row
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < image.getHeight(); y++) {
                row.clear().put((byte) 0); // no filter
                for (int x = 0; x < (int) image.getWidth(); x++) {
                    int argb = reader.getArgb(x, y);
                    row.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
                }
                out.write(row.array());
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(data.length);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(type.getBytes(StandardCharsets.US_ASCII));
        body.write(data);
        CRC32 checksum = new CRC32();
        checksum.update(body.toByteArray());
        out.write(body.toByteArray());
        out.writeInt((int) checksum.getValue());
    }
}
