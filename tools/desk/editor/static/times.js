// Times as Swedish writes them, on the site's own clock, whatever this computer's says.
const FORMAT = new Intl.DateTimeFormat("sv-SE", {
    timeZone: document.querySelector(".writer").dataset.zone,
    day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "2-digit",
});

function partsOf(date) {
    return Object.fromEntries(FORMAT.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** Write a time of day: "7.30". */
export function clock(date) {
    const { hour, minute } = partsOf(date);
    return `${Number(hour)}.${minute}`;
}

/** Write a day and a time of day: "3 mars 2027 kl. 7.30". */
export function moment(date) {
    const { day, month, year } = partsOf(date);
    return `${day} ${month} ${year} kl. ${clock(date)}`;
}
