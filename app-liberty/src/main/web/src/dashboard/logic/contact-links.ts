/** An address that opens the mail program; what a visitor wrote cannot add further recipients or fields. */
export function mailto(email: string, subject: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
}

/** An address that calls a number, or nothing where there is no number in it. */
export function tel(phone: string): string | undefined {
  const digits = phone.replace(/\(0\)/g, '').replace(/\D/g, '');
  return digits.length < 3 ? undefined : `tel:${phone.trim().startsWith('+') ? '+' : ''}${digits}`;
}
