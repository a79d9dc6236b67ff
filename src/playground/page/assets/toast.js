// What went wrong between the page and the playground, said where it is seen and heard.

const toast = document.getElementById("toast");

export function say(text) {
	if (toast) toast.textContent = text;
}

export function notAnswering() {
	say("The playground does not answer. Is it still running?");
}
