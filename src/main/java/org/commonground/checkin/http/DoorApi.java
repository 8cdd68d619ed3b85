package org.commonground.checkin.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import org.commonground.checkin.Doors;
import org.commonground.checkin.PairResult.Paired;
import org.commonground.checkin.PairResult.TooMany;
import org.commonground.checkin.PairResult.UnknownCode;
import org.commonground.checkin.Scanning;
import org.commonground.checkin.Standing;
import org.commonground.checkin.http.DoorMessages.OneScan;
import org.commonground.checkin.http.DoorMessages.Pair;
import org.commonground.checkin.http.DoorMessages.PairedPhone;
import org.commonground.checkin.http.DoorMessages.Scans;
import org.commonground.checkin.http.DoorMessages.ScansAnswered;
import org.commonground.checkin.http.DoorMessages.Status;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a phone at the door asks for. Errors are problem details (RFC 9457). */
@RestController
@RequestMapping(path = "/api/door", produces = "application/json")
@Tag(name = "Door", description = "Pairs a phone with a door and answers what it scans.")
class DoorApi {

    private final Doors doors;
    private final Scanning scanning;
    private final Clock clock;

    DoorApi(Doors doors, Scanning scanning, Clock clock) {
        this.doors = doors;
        this.scanning = scanning;
        this.clock = clock;
    }

    @PostMapping("/pair")
    @Operation(
            summary = "Pair this phone",
            description = "Uses a door code up and answers with the phone's token. The code works once.")
    @ApiResponse(responseCode = "200", description = "Paired")
    @ApiResponse(responseCode = "404", description = "The code is unknown, used, revoked or too old")
    @ApiResponse(responseCode = "429", description = "Too many tries in a minute from this network")
    PairedPhone pair(@RequestBody @Valid Pair pair, HttpServletRequest request) {
        return switch (doors.pair(pair.code(), request.getRemoteAddr())) {
            case Paired paired -> PairedPhone.of(paired);
            case UnknownCode unknown -> throw new ErrorResponseException(HttpStatus.NOT_FOUND);
            case TooMany tooMany -> throw new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/scans")
    @Operation(
            summary = "Answer scans",
            description =
                    "Up to 100 scans in the order in which they were made. Each carries a number made by the phone"
                            + " and is answered the same however often it is sent.",
            security = @SecurityRequirement(name = "device"))
    @ApiResponse(responseCode = "200", description = "One answer for each scan, in the same order")
    @ApiResponse(responseCode = "401", description = "The phone is not, or no longer, paired")
    ScansAnswered scans(@RequestBody @Valid Scans scans, @AuthenticationPrincipal Phone phone) {
        var presentations = scans.scans().stream().map(OneScan::presentation).toList();
        var answers = scanning.present(phone.device(), presentations);
        return ScansAnswered.of(answers, scanning.standing(phone.device()), clock.instant());
    }

    @GetMapping("/status")
    @Operation(summary = "How full it is", security = @SecurityRequirement(name = "device"))
    @ApiResponse(responseCode = "200", description = "How many are inside, of how many with a ticket")
    @ApiResponse(responseCode = "401", description = "The phone is not, or no longer, paired")
    Status status(@AuthenticationPrincipal Phone phone) {
        Standing standing = scanning.standing(phone.device());
        return new Status(standing.inside(), standing.expected(), clock.instant());
    }
}
