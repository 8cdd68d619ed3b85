package org.commonground.shared;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Identities as the database keeps them, in 16 bytes; for statements that go past the entities. */
public final class Uuids {

    private Uuids() {}

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** @param bytes 16 of them */
    public static UUID of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
