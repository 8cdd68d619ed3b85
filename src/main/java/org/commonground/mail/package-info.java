/** The outbox: mails are stored together with what caused them and sent afterwards, once each, by a job. */
@ApplicationModule(allowedDependencies = {"shared", "jobs"})
@NullMarked
package org.commonground.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
