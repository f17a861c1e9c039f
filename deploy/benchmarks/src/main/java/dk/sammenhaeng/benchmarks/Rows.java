package dk.sammenhaeng.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Bytes as COPY reads them, for one table. */
final class Rows {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 16];
    private int length;

    void add(byte[] text) {
        room(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    void add(int number) {
        add(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** The id as 8-4-4-4-12 digits. */
    void add(UUID id) {
        room(36);
        hex(id.getMostSignificantBits(), 60, 32);
        bytes[length++] = '-';
        hex(id.getMostSignificantBits(), 28, 16);
        bytes[length++] = '-';
        hex(id.getMostSignificantBits(), 12, 0);
        bytes[length++] = '-';
        hex(id.getLeastSignificantBits(), 60, 48);
        bytes[length++] = '-';
        hex(id.getLeastSignificantBits(), 44, 0);
    }

    /** Thirty-two bytes that only this id has, in hexadecimal. */
    void addBytesOf(UUID id) {
        room(64);
        for (int i = 0; i < 2; i++) {
            hex(id.getLeastSignificantBits(), 60, 0);
            hex(id.getMostSignificantBits(), 60, 0);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void hex(long bits, int from, int to) {
        for (int shift = from; shift >= to; shift -= 4) {
            bytes[length++] = DIGITS[(int) (bits >>> shift & 0xf)];
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
