package org.commonground.programme;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SessionRepository extends JpaRepository<SessionRow, UUID> {

    @Query("""
            select s from SessionRow s where s.eventId = :eventId
            order by s.content.startsAt, s.content.roomName, s.content.title""")
    List<SessionRow> ofEvent(UUID eventId);

    int countByEventId(UUID eventId);

    /** Gives a track one colour everywhere; past the version, since this is nobody's edit of a session. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update SessionRow s set s.content.trackName = :name, s.content.trackColour = :colour
            where s.eventId = :eventId and lower(s.content.trackName) = lower(:name)""")
    void recolour(UUID eventId, String name, TrackColour colour);

    @Modifying
    @Query("delete from SessionRow s where s.eventId = :eventId")
    void removeOfEvent(UUID eventId);
}
