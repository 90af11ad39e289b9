/**
 * Use cases of disclosure: {@link io.clearcost.application.disclosure.CreateDisclosure} makes the
 * sheet of a loan that was judged, {@link io.clearcost.application.disclosure.RecordShowing} and
 * {@link io.clearcost.application.disclosure.AcknowledgeDisclosure} keep what became of it, and
 * {@link io.clearcost.application.disclosure.CheckSigning} says whether a contract may rest on it.
 * {@link io.clearcost.application.disclosure.SheetRenderer} is the port that sets it out. {@link
 * io.clearcost.application.disclosure.ReceiptIssuer} signs what was confirmed, and {@link
 * io.clearcost.application.disclosure.VerifyReceipt} checks it. {@link
 * io.clearcost.application.disclosure.RecheckSheet} reckons the sheets of others anew.
 */
@NullMarked
package io.clearcost.application.disclosure;

import org.jspecify.annotations.NullMarked;
