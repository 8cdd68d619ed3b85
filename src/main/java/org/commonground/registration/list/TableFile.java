package org.commonground.registration.list;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;

/** A table that is written line by line; a line's last cell is a time. */
interface TableFile extends Closeable {

    void head(List<String> cells) throws IOException;

    void line(List<String> cells, LocalDateTime last) throws IOException;
}
